package org.wutong.bench;

/** One thing that can be measured. */
interface Measurement {
    String name();

    /**
     * Measures and prints.
     *
     * @param full the long form; else the whole run is meant to end within a minute or so
     */
    void run(boolean full, Figures figures) throws Exception;
}
