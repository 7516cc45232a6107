import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classes } from './classes';
import styles from './Button.module.css';

export interface ButtonLook {
  look?: 'plain' | 'primary' | 'paper' | 'danger' | 'quiet' | undefined;
  size?: 'small' | 'normal' | 'large' | undefined;
  wide?: boolean | undefined;
}

interface Props extends ButtonHTMLAttributes<HTMLButtonElement>, ButtonLook {
  children: ReactNode;
}

export const buttonClass = ({ look = 'plain', size = 'normal', wide = false }: ButtonLook, more?: string): string =>
  classes(
    styles.button,
    look !== 'plain' && styles[look],
    size !== 'normal' && styles[size],
    wide && styles.wide,
    more,
  );

/** A key cap that goes down when pressed. */
export function Button({ look, size, wide, className, type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} className={buttonClass({ look, size, wide }, className)} />;
}
