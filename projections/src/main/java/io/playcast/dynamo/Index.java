package io.playcast.dynamo;

import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A further order of the same rows; a row without both attributes is not in it.
 *
 * @param partition text attribute that a question names
 * @param sort attribute by which its answers are in order
 * @param order text, or numbers
 */
public record Index(String name, String partition, String sort, ScalarAttributeType order) {
    public static Index byText(String name, String partition, String sort) {
        return new Index(name, partition, sort, ScalarAttributeType.S);
    }

    public static Index byNumber(String name, String partition, String sort) {
        return new Index(name, partition, sort, ScalarAttributeType.N);
    }
}
