package org.wutong.demo;

import static org.wutong.demo.RosterText.gender;
import static org.wutong.demo.RosterText.latest;
import static org.wutong.demo.RosterText.now;
import static org.wutong.demo.RosterText.yesNo;
import static org.wutong.demo.RosterText.yuan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.demo.Workbooks.Columns;
import org.wutong.demo.Workbooks.Sheet;

/** Exports of the national monitoring system: two title lines above the header, members of 脱贫户 and monitored households. */
final class MonitoringRoster {
    private MonitoringRoster() {}

    static Sheet<?>[] sheets(List<Dossier> all, Territory territory, Trades trades, String notice) {
        List<Dossier> covered = all.stream()
                .filter(one ->
                        one.in("poverty_alleviated") || one.ever("monitored").isPresent())
                .toList();
        List<Dossier> outside =
                covered.stream().filter(one -> one.now() != null).toList();
        return new Sheet<?>[] {
            new Sheet<>(
                    "监测对象信息",
                    titles("监测对象信息", territory, notice),
                    people(territory).list(),
                    covered),
            new Sheet<>(
                    "已外出务工信息",
                    titles("已外出务工信息", territory, notice),
                    workers(territory, trades).list(),
                    outside)
        };
    }

    private static List<String> titles(String name, Territory territory, String notice) {
        return List.of(territory.name + name, notice);
    }

    private static Columns<Dossier> place(Territory territory) {
        return new Columns<Dossier>()
                .add("县", one -> territory.name)
                .add("乡", Dossier::townshipName)
                .add("村", one -> one.village().name())
                .add("户编号", one -> one.household().id());
    }

    private static Columns<Dossier> people(Territory territory) {
        return place(territory)
                .add("人编号", one -> one.worker().id())
                .add("姓名", one -> one.worker().name())
                .add("证件类型", one -> RosterText.documentKind(one.worker()))
                .add("证件号码", one -> one.worker().identityNumber())
                .add("与户主关系", one -> one.worker().relation().label())
                .add("性别", one -> gender(one.worker()))
                .add("出生日期", one -> one.worker().birthDate())
                .add("民族", one -> one.worker().ethnicity())
                .add("政治面貌", one -> "群众")
                .add("文化程度", one -> one.worker().education().label())
                .add("在校生状况", one -> one.worker().student() ? "在校" : "非在校生")
                .empty("失学或辍学原因")
                .add("健康状况", one -> one.worker().health().label())
                .add("劳动技能", one -> one.worker().labourCapacity().label())
                .add("户类型", RosterText::householdKind)
                .add("监测对象类别", RosterText::monitoredKind)
                .add(
                        "识别监测时间",
                        one -> one.ever("monitored").map(DemoCategory::from).orElse(null))
                .add(
                        "风险是否已消除",
                        one -> one.ever("monitored")
                                .map(span -> yesNo(span.until() != null))
                                .orElse(null))
                .add("务工所在地", now(DemoSpell::workplace))
                .add("务工企业名称", now(DemoSpell::employerName))
                .add("务工时间（月）", one -> one.worker().reachable() ? one.facts().monthsInYear() : null)
                .add("公益性岗位", now(spell -> yesNo(spell.channel() == JobChannel.PUBLIC_WELFARE_POST)))
                .add("公益性岗位(月数)", MonitoringRoster::welfareMonths)
                .empty("就业帮扶", "产业帮扶", "金融帮扶", "公益岗位帮扶")
                .add("就业渠道（易地搬迁后扶使用）", now(spell -> spell.channel().label()))
                .add("户联系电话", one -> one.head().phone())
                .add("家庭成员联系电话", one -> one.worker().phone())
                .add("是否国外务工", one -> "否")
                .add("户主姓名", one -> one.head().name())
                .add("户主证件号码", one -> one.head().identityNumber());
    }

    private static Columns<Dossier> workers(Territory territory, Trades trades) {
        return place(territory)
                .add("姓名", one -> one.worker().name())
                .add("证件号码", one -> one.worker().identityNumber())
                .add("户类型", RosterText::householdKind)
                .add("监测对象类别", RosterText::monitoredKind)
                .add("是否已务工", one -> "是")
                .add("开始时间", latest(DemoSpell::from))
                .add("务工所在县", latest(DemoSpell::workplace))
                .add("务工企业名称", latest(DemoSpell::employerName))
                .add("所属行业", latest(spell -> trades.industry(spell.industry()).name()))
                .add("务工月收入", latest(spell -> yuan(spell.monthlyWageFen())))
                .add("就业渠道", latest(spell -> spell.channel().label()))
                .add("是否点对点输送", latest(spell -> yesNo(spell.organised())))
                .empty("年度交通费补助");
    }

    private static @Nullable Object welfareMonths(Dossier one) {
        DemoSpell spell = one.now();
        LocalDate today = one.today();
        return spell != null && spell.channel() == JobChannel.PUBLIC_WELFARE_POST
                ? RosterText.monthsOf(spell, today)
                : null;
    }
}
