import '@playcast/ui/base.css';
import { createRoot } from 'react-dom/client';
import { account } from './account';
import { App } from './App';

// Before the first page is shown, for it may change the address.
void account.start();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
