import '@playcast/ui/base.css';
import { Account } from '@playcast/signin';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const account = new Account('/console/');
void account.start();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App account={account} />);
