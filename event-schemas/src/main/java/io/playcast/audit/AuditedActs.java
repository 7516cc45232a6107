package io.playcast.audit;

import com.fasterxml.jackson.databind.JsonNode;

/** The way into the audit for what an admin does to the platform itself and no event tells. Blocks. */
public interface AuditedActs {
    /** Adds a link; nothing when that act has one already. Joins the caller's transaction.
     *
     * @param act its id @param by an admin's id @param what a name as events have it @param about a name as streams have it
     * @param data ids and hashes only: what stands here is never forgotten
     */
    void add(String act, String by, String what, String about, JsonNode data);
}
