import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classes } from './classes';
import styles from './Button.module.css';

type Look = 'plain' | 'primary' | 'paper' | 'danger' | 'quiet';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  size?: 'small' | 'normal' | 'large';
  wide?: boolean;
  children: ReactNode;
}

/** A key cap that goes down when pressed. */
export function Button({ look = 'plain', size = 'normal', wide = false, className, type = 'button', ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={classes(
        styles.button,
        look !== 'plain' && styles[look],
        size !== 'normal' && styles[size],
        wide && styles.wide,
        className,
      )}
    />
  );
}
