import { type ComponentProps, useState } from 'react';
import { Button } from './Button';

interface Props extends Omit<ComponentProps<typeof Button>, 'onClick' | 'onBlur'> {
  /** What it says when it was pressed once. */
  sure: string;
  onClick: () => void;
}

/** For what cannot be undone: the second press does it, and going elsewhere takes the first one back. */
export function SureButton({ sure, onClick, children, ...rest }: Props) {
  const [asked, setAsked] = useState(false);
  const press = () => {
    setAsked(!asked);
    if (asked) onClick();
  };
  return (
    <Button {...rest} look="danger" onClick={press} onBlur={() => setAsked(false)}>
      {asked ? sure : children}
    </Button>
  );
}
