package org.wutong.sick.beta;

public class Ledger {
    public int entries() {
        return 0;
    }
}
