package org.wutong.matching.plan;

/** Hears how far a plan is, and may give it up. */
public interface PlanWatch {
    /** Hears nothing and lets it run. */
    PlanWatch NONE = new PlanWatch() {
        @Override
        public void progress(int round, long total, long bound) {}

        @Override
        public boolean isGivenUp() {
            return false;
        }
    };

    /**
     * A round is done.
     *
     * @param round from 1
     * @param total the score of the best plan so far, hundredths of a point
     * @param bound no plan that places as many of every class has a higher score; what is proved so far
     */
    void progress(int round, long total, long bound);

    /** Asked now and then, by one thread. */
    boolean isGivenUp();
}
