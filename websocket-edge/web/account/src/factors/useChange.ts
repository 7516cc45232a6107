import { Refusal } from '@playcast/sdk';
import { type Action, useAction } from '../useAction';

const HERE = encodeURIComponent('/account/');

/** A change of what an account shows beside its password. Who has not shown lately that it is them does so first and comes back. */
export function useChange(): Action {
  const action = useAction();
  const run = (work: () => Promise<void>) =>
    action.run(() =>
      work().catch((problem: unknown) => {
        const where = problem instanceof Refusal ? pageFor(problem.code) : undefined;
        if (where === undefined) throw problem;
        location.assign(`${where}?back=${HERE}`);
      }),
    );
  return { ...action, run };
}

function pageFor(code: string): string | undefined {
  switch (code) {
    case 'access.step-up':
      return '/account/second-factor';
    case 'signin.stale':
    case 'signin.needed':
      return '/account/sign-in';
    default:
      return undefined;
  }
}
