package org.wutong.demo;

import static org.wutong.demo.RosterText.gender;
import static org.wutong.demo.RosterText.latest;
import static org.wutong.demo.RosterText.yesNo;
import static org.wutong.demo.RosterText.yuan;

import java.util.List;
import java.util.stream.Collectors;
import org.wutong.demo.Workbooks.Columns;
import org.wutong.demo.Workbooks.Sheet;
import org.wutong.vocabulary.RegionCode.Level;

/** Our own roster: people, households, wishes and the latest job in one row. */
final class OwnRoster {
    private OwnRoster() {}

    static Sheet<Dossier> sheet(List<Dossier> all) {
        return new Sheet<>("花名册", List.of(), columns().list(), all);
    }

    private static Columns<Dossier> columns() {
        return addJob(addWish(addPerson(new Columns<>())));
    }

    private static Columns<Dossier> addPerson(Columns<Dossier> columns) {
        return columns.add("姓名", one -> one.worker().name())
                .add("证件号码", one -> one.worker().identityNumber())
                .add("性别", one -> gender(one.worker()))
                .add("出生日期", one -> one.worker().birthDate())
                .add("民族", one -> one.worker().ethnicity())
                .add("学历", one -> one.worker().education().label())
                .add("婚姻状况", one -> one.worker().maritalStatus().label())
                .add("户口性质", one -> one.worker().rural() ? "农业户口" : "非农业户口")
                .add("联系电话", one -> one.worker().phone())
                .add("镇街", Dossier::townshipName)
                .add("村(社区)", one -> one.village().name())
                .add("村代码", one -> one.village().code().padded(Level.VILLAGE))
                .add("户编号", one -> one.household().id())
                .add("家庭人口数", one -> one.household().members())
                .add("与户主关系", one -> one.worker().relation().label())
                .add("人员类别", LabourLedger::groups)
                .add(
                        "困难类型",
                        one -> one.current("hardship").map(DemoCategory::detail).orElse(null))
                .add("劳动能力", one -> one.worker().labourCapacity().label())
                .add("健康状况", one -> one.worker().health().label())
                .add("是否在校", one -> yesNo(one.worker().student()))
                .add("技能", one -> String.join("、", one.worker().skills()))
                .add("证书", one -> String.join("、", one.worker().certificates()))
                .add("语言", one -> String.join("、", one.worker().languages()))
                .add("银行账号", one -> one.worker().bankAccount());
    }

    private static Columns<Dossier> addWish(Columns<Dossier> columns) {
        return columns.add("是否愿意外出", one -> yesNo(one.wish().willing()))
                .add("意向地区", OwnRoster::regions)
                .add("意向工种", one -> String.join("、", one.wish().occupations()))
                .add("期望月薪", one -> yuan(one.wish().monthlyWageFloorFen()))
                .add("培训意愿", one -> one.wish().training())
                .add("可到岗日期", one -> one.wish().availableFrom())
                .add("是否就近就业", one -> yesNo(one.wish().stayNearHome()));
    }

    private static Columns<Dossier> addJob(Columns<Dossier> columns) {
        return columns.add("就业单位", latest(DemoSpell::employerName))
                .add("就业地点", latest(DemoSpell::workplace))
                .add("就业地代码", latest(spell -> spell.workRegion().padded(Level.COUNTY)))
                .add("工种", latest(DemoSpell::occupation))
                .add("行业代码", latest(DemoSpell::industry))
                .add("入职日期", latest(DemoSpell::from))
                .add("离职日期", latest(DemoSpell::to))
                .add("月工资", latest(spell -> yuan(spell.monthlyWageFen())))
                .add("是否签订合同", latest(spell -> yesNo(spell.contract())))
                .add("合同月数", latest(DemoSpell::contractMonths))
                .add("是否参保", latest(spell -> yesNo(spell.socialInsurance())))
                .add("是否有组织", latest(spell -> yesNo(spell.organised())))
                .add("就业渠道", latest(spell -> spell.channel().label()))
                .add("交通费", latest(spell -> yuan(spell.transportCostFen())))
                .add("最近联系日期", one -> one.worker().lastContact())
                .add("是否失联", one -> yesNo(!one.worker().reachable()));
    }

    private static String regions(Dossier one) {
        return one.wish().regions().stream()
                .map(code -> code.padded(Level.COUNTY))
                .collect(Collectors.joining("、"));
    }
}
