package org.wutong.bureau.people.roster;

import java.util.ArrayList;
import java.util.List;
import org.wutong.bureau.register.sheet.TestSheet;
import org.wutong.vocabulary.IdentityNumber;

/** Rows of made-up rosters in our own form. Numbers are of an area code that was never assigned. */
final class Roster {
    static final List<String> HEADERS =
            List.of("姓名", "证件号码", "性别", "出生日期", "民族", "学历", "联系电话", "镇街", "村(社区)", "户编号", "与户主关系", "户类型");
    static final String NUMBER = "640399198506150019";

    private final List<List<?>> rows = new ArrayList<>(List.of(HEADERS));

    static Roster of(List<?>... rows) {
        Roster roster = new Roster();
        roster.rows.addAll(List.of(rows));
        return roster;
    }

    Roster add(List<?> row) {
        rows.add(row);
        return this;
    }

    List<List<?>> rows() {
        return rows;
    }

    byte[] xlsx() {
        return TestSheet.xlsx(rows);
    }

    /** A good row of the village 和顺新村. */
    static List<Object> person(String name, String number) {
        return row(name, number, "良田镇", "和顺新村");
    }

    static List<Object> row(String name, String number, String township, String village) {
        return new ArrayList<>(
                List.of(name, number, "", "", "回族", "初中", "13900000001", township, village, "3-001", "", "脱贫户"));
    }

    static List<Object> with(List<Object> row, String header, Object value) {
        List<Object> changed = new ArrayList<>(row);
        changed.set(HEADERS.indexOf(header), value);
        return changed;
    }

    /** The n-th number: born 1985-06-15, a man for every other. */
    static String number(int n) {
        String first = "64039919850615" + String.format("%03d", n);
        return first + IdentityNumber.checkCharacter(first);
    }
}
