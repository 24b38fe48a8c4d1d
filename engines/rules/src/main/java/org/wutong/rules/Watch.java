package org.wutong.rules;

/** Told what each rule cost while it was decided. Engines have no clock: whoever watches brings one. */
public interface Watch {
    /** Nobody looks; costs nothing. */
    Watch NOBODY = new Watch() {
        @Override
        public long now() {
            return 0;
        }

        @Override
        public void decided(Rule rule, long nanos) {}
    };

    /** Nanoseconds from any beginning. */
    long now();

    /** One rule was decided for one row. */
    void decided(Rule rule, long nanos);
}
