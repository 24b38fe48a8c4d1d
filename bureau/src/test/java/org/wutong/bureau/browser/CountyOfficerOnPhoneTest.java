package org.wutong.bureau.browser;

import org.wutong.demo.DemoFiles;

/** With the bureau's own layout. */
class CountyOfficerOnPhoneTest extends MainJob {
    CountyOfficerOnPhoneTest() {
        super(Desk.Width.PHONE, DemoFiles.OWN_ROSTER, "证件号码", 22);
    }
}
