package org.wutong.bench.rules;

import java.nio.file.Path;
import org.wutong.rules.PolicySet;
import org.wutong.rules.PolicySource;

/** A program that does nothing but load a folder of policies, and says how long that took since {@code main} began. */
public final class ColdLoad {
    private ColdLoad() {}

    /**
     * Prints the number of rules and the nanoseconds.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws Exception {
        long begun = System.nanoTime();
        PolicySet policies =
                PolicySet.load(PolicySource.directory(Path.of(arguments[0])).onlyWhatDecides());
        long took = System.nanoTime() - begun;
        System.out.println(policies.rules().size() + "\t" + took);
    }
}
