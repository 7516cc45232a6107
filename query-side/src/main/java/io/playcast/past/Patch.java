package io.playcast.past;

import com.fasterxml.jackson.core.type.TypeReference;
import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.JsonDiff;
import io.playcast.stored.Json;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** What has to be done to one view's JSON to have another's: RFC 6902. Pure. */
public final class Patch {
    /** An entry that went from one list into another is shown where it left and where it came, as a reader would tell it. */
    private static final EnumSet<DiffFlags> PLAIN =
            EnumSet.of(DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION);

    private static final TypeReference<List<Map<String, Object>>> OPERATIONS = new TypeReference<>() {};

    private Patch() {}

    public static List<Map<String, Object>> between(Object from, Object to) {
        var json = Json.stored();
        return json.convertValue(JsonDiff.asJson(json.valueToTree(from), json.valueToTree(to), PLAIN), OPERATIONS);
    }
}
