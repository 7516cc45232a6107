import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './Button';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement>, ButtonLook {
  children: ReactNode;
}

/** A key cap that leads to another page. */
export const ButtonLink = ({ look, size, wide, className, ...rest }: Props) => (
  <a {...rest} className={buttonClass({ look, size, wide }, className)} />
);
