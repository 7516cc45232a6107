import type { ReactNode } from 'react';
import styles from './Table.module.css';

export interface Column<Row> {
  name: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
}

interface Props<Row> {
  columns: readonly Column<Row>[];
  /** Undefined until the first answer. */
  rows: readonly Row[] | undefined;
  keyOf: (row: Row) => string;
  empty: string;
}

/** A compact table that scrolls inside its panel. */
export function Table<Row>({ columns, rows, keyOf, empty }: Props<Row>) {
  if (rows === undefined) return <p className={styles.empty}>Reading…</p>;
  if (rows.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ name, numeric }) => (
              <th key={name} scope="col" data-numeric={numeric}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ name, cell, numeric }) => (
                <td key={name} data-numeric={numeric}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The end of a ULID is enough to tell two apart; the whole is in the tooltip. */
export const Id = ({ id }: { id: string }) => (
  <code className={styles.id} title={id}>
    …{id.slice(-6)}
  </code>
);
