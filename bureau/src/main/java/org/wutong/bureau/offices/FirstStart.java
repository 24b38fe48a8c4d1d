package org.wutong.bureau.offices;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the one administrator of a bureau that has no staff yet. */
@Component
public class FirstStart {
    private final Staff staff;
    private final StaffDesk desk;

    FirstStart(Staff staff, StaffDesk desk) {
        this.staff = staff;
        this.desk = desk;
    }

    /** @return the password to print, once; empty when somebody can already sign in */
    @Transactional
    public Optional<StaffDesk.FirstPassword> administrator() {
        if (!staff.nobody()) {
            return Optional.empty();
        }
        String password = desk.newPassword();
        long id = staff.add(
                "admin", password, true, false, new Staff.Post("系统管理员", "管理员", "—", Role.ADMINISTRATOR, null, "", ""));
        return Optional.of(new StaffDesk.FirstPassword(id, "admin", password));
    }
}
