import { Alone, Button } from '@playcast/ui';
import type { Who } from '@playcast/signin';
import { type Page, pageOf } from './address';
import { Consent } from './pages/Consent';
import { Connected } from './pages/Connected';
import { Device } from './pages/Device';
import { Home } from './pages/Home';
import { Register } from './pages/Register';
import { SecondFactor } from './pages/SecondFactor';
import { SignIn } from './pages/SignIn';
import { useWho } from './useWho';

/** One page at a time, by the address, as soon as it is known who is there. */
export function App() {
  const { who, refused, look } = useWho();
  if (refused !== undefined) {
    return (
      <Alone title="One moment">
        <p>{refused.message}.</p>
        <Button onClick={look}>Try again</Button>
      </Alone>
    );
  }
  return who === undefined ? null : pageFor(pageOf(location.pathname), who, look);
}

function pageFor(page: Page, who: Who, look: () => void) {
  switch (page) {
    case 'sign-in':
      return <SignIn who={who} />;
    case 'register':
      return <Register open={who.registration} />;
    case 'second-factor':
      return who.user == null ? <SignIn who={who} /> : <SecondFactor who={who} />;
    case 'device':
      return <Device />;
    case 'consent':
      return <Consent who={who} />;
    case 'connected':
      return <Connected />;
    case 'home':
      if (who.user == null) return <SignIn who={who} />;
      return who.secondFactor && !who.secondFactorShown ? <SecondFactor who={who} /> : <Home who={who} look={look} />;
  }
}
