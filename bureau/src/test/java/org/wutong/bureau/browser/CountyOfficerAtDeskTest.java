package org.wutong.bureau.browser;

import org.wutong.demo.DemoFiles;

/** With the ledger of labour resources the county already has. */
class CountyOfficerAtDeskTest extends MainJob {
    CountyOfficerAtDeskTest() {
        super(Desk.Width.DESKTOP, DemoFiles.LABOUR_LEDGER, "身份证号码", 21);
    }
}
