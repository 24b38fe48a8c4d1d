package org.wutong.demo;

import static org.wutong.demo.RosterText.yesNo;

import java.util.List;
import org.wutong.demo.Workbooks.Columns;
import org.wutong.demo.Workbooks.Sheet;

/** 已脱贫人口名单: the list of people lifted from poverty. */
final class PovertyRoster {
    private PovertyRoster() {}

    static Sheet<Dossier> sheet(List<Dossier> all, Territory territory) {
        List<Dossier> lifted =
                all.stream().filter(one -> one.in("poverty_alleviated")).toList();
        return new Sheet<>("脱贫人口", List.of(), columns(territory).list(), lifted);
    }

    private static Columns<Dossier> columns(Territory territory) {
        int[] ordinal = {0};
        return new Columns<Dossier>()
                .add("序号", one -> ++ordinal[0])
                .add("数据日期", Dossier::today)
                .add("县(市、区、旗)", one -> territory.name)
                .add("乡(镇)", Dossier::townshipName)
                .add("行政村", one -> one.village().name())
                .empty("自然村")
                .add("户编号", one -> one.household().id())
                .add("人编号", one -> one.worker().id())
                .add("姓名", one -> one.worker().name())
                .add("证件号码", one -> one.worker().identityNumber())
                .add("人数", one -> one.household().members())
                .add("与户主关系", one -> one.worker().relation().label())
                .add("民族", one -> one.worker().ethnicity())
                .add("文化程度", one -> one.worker().education().label())
                .add("在校生状况", one -> one.worker().student() ? "在校" : "非在校生")
                .add("健康状况", one -> one.worker().health().label())
                .add("劳动技能", one -> one.worker().labourCapacity().label())
                .add("务工时间（月）", one -> one.worker().reachable() ? one.facts().monthsInYear() : null)
                .add("是否参加大病保险", one -> "是")
                .empty("致贫原因1")
                .add("危房户", one -> "否")
                .add("是否解决安全饮用水", one -> "是")
                .empty("人均纯收入")
                .add("户联系电话", one -> one.head().phone())
                .add("人联系电话", one -> one.worker().phone())
                .empty("首次识别时间", "人员识别时间")
                .add("户类型", RosterText::householdKind)
                .add("易返贫致贫户(监测对象)类型", RosterText::monitoredKind)
                .add(
                        "风险是否消除",
                        one -> one.ever("monitored")
                                .map(span -> yesNo(span.until() != null))
                                .orElse(null))
                .add(
                        "风险识别时间",
                        one -> one.ever("monitored").map(DemoCategory::from).orElse(null))
                .add(
                        "风险消除时间",
                        one -> one.ever("monitored").map(DemoCategory::until).orElse(null));
    }
}
