package io.playcast.edge.signin;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The platform's database seen from the schema {@code accounts}, brought up to date first: the libraries that keep their tables there do
 * not know that it is not the only one. It is no {@link DataSource} itself, for there is one of those.
 */
public final class AccountsDatabase {
    private static final String SCHEMA = "accounts";

    private final JdbcTemplate template;
    private final TransactionTemplate transactions;

    AccountsDatabase(DataSource platform) {
        Flyway.configure()
                .dataSource(platform)
                .schemas(SCHEMA)
                .createSchemas(true)
                .locations("classpath:db/accounts")
                .load()
                .migrate();
        var here = new InSchema(platform);
        this.template = new JdbcTemplate(here);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(here));
    }

    public JdbcTemplate template() {
        return template;
    }

    public JdbcClient sql() {
        return JdbcClient.create(template);
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    /** The pool sets a connection back when it is returned. */
    private static final class InSchema extends DelegatingDataSource {
        InSchema(DataSource platform) {
            super(platform);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            connection.setSchema(SCHEMA);
            return connection;
        }
    }
}
