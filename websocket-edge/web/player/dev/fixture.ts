// Development only: the real player over a fake platform in the same page. `?as=guest|host|join|landing&scene=…`
import { FakePlatform } from './FakePlatform';

const query = new URLSearchParams(location.search);
const platform = new FakePlatform(query.get('scene') ?? 'live', query.get('as') === 'host');
platform.install();

const paths: Record<string, string> = { landing: '/', join: '/join/ABC234' };
const as = query.get('as') ?? 'guest';
if (paths[as] === undefined) {
  sessionStorage.setItem('playcast.pass', JSON.stringify({ token: 'T', lobby: platform.lobbyId, code: 'ABC234' }));
}
history.replaceState(null, '', paths[as] ?? `/lobby/${platform.lobbyId}`);
await import('../src/main');
