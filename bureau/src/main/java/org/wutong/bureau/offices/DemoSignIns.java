package org.wutong.bureau.offices;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.vocabulary.RegionCode.Level;

/** The made-up members of staff of a demonstration, one for each way of using the bureau. They exist nowhere else. */
@Component
public class DemoSignIns {
    private final Settings settings;
    private final Staff staff;
    private final ReportingTree tree;

    DemoSignIns(Settings settings, Staff staff, ReportingTree tree) {
        this.settings = settings;
        this.staff = staff;
        this.tree = tree;
    }

    /** Shown on the console and on the sign-in page of a demonstration. */
    public record SignIn(String login, String password, String name, String title, String place, Role role) {}

    /** Empty outside a demonstration. */
    public List<SignIn> all() {
        if (!settings.demo()) {
            return List.of();
        }
        return staff.all().stream()
                .filter(officer -> officer.login().startsWith("demo-"))
                .sorted(Comparator.comparing(this::elsewhere))
                .map(officer -> new SignIn(
                        officer.login(),
                        officer.login(),
                        officer.name(),
                        officer.title(),
                        tree.find(officer.viewScope()).map(Node::name).orElse(officer.viewScope()),
                        officer.role()))
                .toList();
    }

    /** Those who belong to another city than the place that was opened come last. */
    private boolean elsewhere(Officer officer) {
        int city = Math.min(officer.viewScope().length(), Level.CITY.digits());
        return !settings.opened().orElse("").startsWith(officer.viewScope().substring(0, city));
    }

    /** @param township the clerk's; {@code village} the specialist's */
    @Transactional
    public void add(String county, String township, String village) {
        String office = office(county);
        String townshipName = tree.shortName(township);
        String villageName = tree.shortName(village);
        String city = county.substring(0, 4);
        add("demo-county", new Staff.Post("张丽华", "就业服务股", office, Role.COUNTY_OFFICER, county, county, county));
        add("demo-leader", new Staff.Post("李建国", "分管副局长", office, Role.COUNTY_LEADER, null, county, county));
        add(
                "demo-township",
                new Staff.Post("马国强", "就业服务站", townshipName + "人民政府", Role.TOWNSHIP_CLERK, township, township, county));
        add(
                "demo-village",
                new Staff.Post(
                        "马小军",
                        "就业服务专干",
                        townshipName + villageName,
                        Role.VILLAGE_SPECIALIST,
                        village,
                        village,
                        township));
        add("demo-city", new Staff.Post("王敏", "就业促进科", office(city), Role.CITY_READER, null, city, city));
        add(
                "demo-auditor",
                new Staff.Post(
                        "赵文静",
                        "审计",
                        tree.find(county).map(Node::name).orElse(county) + "审计局",
                        Role.AUDITOR,
                        null,
                        county,
                        county));
    }

    /**
     * The staff of a second city: one who runs its side of the work, one who answers for it and one who reads, an officer in each of two
     * counties, a clerk.
     *
     * @param ahead a county that does well; {@code behind} one that does not; {@code township} the clerk's, in the first
     */
    @Transactional
    public void addCity(String city, String ahead, String behind, String township) {
        add("demo-xinzhou", new Staff.Post("郭建平", "就业促进科科长", office(city), Role.CITY_OFFICER, city, city, city));
        add("demo-xinzhou-leader", new Staff.Post("阎文华", "分管副局长", office(city), Role.COUNTY_LEADER, null, city, city));
        add("demo-xinzhou-reader", new Staff.Post("樊晓燕", "统计岗", office(city), Role.CITY_READER, null, city, city));
        add("demo-dingxiang", new Staff.Post("张志远", "就业服务中心", office(ahead), Role.COUNTY_OFFICER, ahead, ahead, city));
        add("demo-jingle", new Staff.Post("李秀英", "就业服务中心", office(behind), Role.COUNTY_OFFICER, behind, behind, city));
        add(
                "demo-dingxiang-township",
                new Staff.Post(
                        "赵永刚",
                        "就业服务站",
                        tree.shortName(township) + "人民政府",
                        Role.TOWNSHIP_CLERK,
                        township,
                        township,
                        ahead));
    }

    private String office(String place) {
        return tree.find(place).map(Node::name).orElse(place) + "人力资源和社会保障局";
    }

    private void add(String login, Staff.Post post) {
        staff.add(login, login, false, true, post);
    }
}
