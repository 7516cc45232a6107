import { passFor, takeToken } from './pass';
import { Join } from './pages/Join';
import { Landing } from './pages/Landing';
import { LobbyPage } from './pages/LobbyPage';
import { useRoute } from './router';

/** One page at a time, by the address. */
export function App() {
  const route = useRoute();
  switch (route.page) {
    case 'landing':
      return <Landing />;
    case 'join':
      return <Join key={route.code} code={route.code} />;
    case 'lobby': {
      takeToken(route.lobby);
      const pass = passFor(route.lobby);
      if (pass === undefined) return <Landing problem="This lobby opens with an invite code." />;
      return <LobbyPage key={pass.token ?? 'account'} pass={pass} />;
    }
    case 'unknown':
      return <Landing problem="There is nothing at this address. An invite code takes you to a game." />;
  }
}
