package io.playcast.view;

import io.playcast.stored.StoredNames;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Where processors keep how far they have come: a table in the schema {@code views}, saved in Spring's transactions.
 *
 * <p>No bean of Axon's own types, so that it is never taken for the token store of another module's processors. */
public final class ViewTokens {
    /** After so long without a sign a node is taken for dead and its segments go to another. */
    private static final Duration CLAIM = Duration.ofSeconds(5);

    private final TokenStore store;
    private final TransactionManager transactions;

    public ViewTokens(DataSource source, PlatformTransactionManager transactions) {
        this.transactions = new SpringTransactionManager(transactions);
        this.store = JdbcTokenStore.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(source)))
                .schema(TokenSchema.builder()
                        .setTokenTable(ViewsSchema.NAME + ".token_entry")
                        .build())
                .serializer(StoredNames.create())
                .claimTimeout(CLAIM)
                .build();
    }

    TokenStore store() {
        return store;
    }

    public TransactionManager transactions() {
        return transactions;
    }
}
