package org.wutong.bureau.demonstration;

import java.io.PrintStream;
import org.springframework.stereotype.Component;

@Component
class LoadDemoCounty {
    void load(PrintStream console) {}
}
