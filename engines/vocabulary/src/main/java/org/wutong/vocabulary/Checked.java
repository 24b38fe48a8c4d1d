package org.wutong.vocabulary;

import java.util.Optional;

/**
 * What became of a value somebody typed: read, or refused with the reason. Neither form prints what was typed, for it may
 * be an identity number.
 *
 * @param <T> the value read
 */
public sealed interface Checked<T> {
    /** The value as read. */
    record Valid<T>(T get) implements Checked<T> {}

    /**
     * A refusal.
     *
     * @param raw exactly what was typed: to show beside its field, never to log
     * @param found the part at fault, in the shape {@link Problem} states; may be empty
     * @param expected what should stand there, in the shape {@link Problem} states; may be empty
     */
    record Invalid<T>(Problem problem, String raw, String found, String expected) implements Checked<T> {
        @Override
        public String toString() {
            return "Invalid[" + problem + "]";
        }
    }

    default boolean isValid() {
        return this instanceof Valid;
    }

    default Optional<T> value() {
        return this instanceof Valid<T> valid ? Optional.of(valid.get()) : Optional.empty();
    }

    default Optional<Invalid<T>> invalid() {
        return this instanceof Invalid<T> invalid ? Optional.of(invalid) : Optional.empty();
    }

    /** The value where it is known to be good. */
    default T orElseThrow() {
        return value().orElseThrow(() -> new IllegalArgumentException(toString()));
    }
}
