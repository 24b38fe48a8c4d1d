package org.wutong.demo;

import static org.wutong.demo.RosterText.compact;
import static org.wutong.demo.RosterText.gender;
import static org.wutong.demo.RosterText.now;
import static org.wutong.demo.RosterText.yesNo;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wutong.demo.Workbooks.Columns;
import org.wutong.demo.Workbooks.Sheet;
import org.wutong.vocabulary.AgeOn;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

/** 劳动力资源登记台帐: the ledger of everybody of working age. */
final class LabourLedger {
    private static final int FEN_OF_TEN_THOUSAND_YUAN_DIGITS = 6;
    private static final int MONTHS_OF_YEAR = 12;

    private LabourLedger() {}

    static Sheet<Dossier> sheet(List<Dossier> all, Territory territory) {
        return new Sheet<>("劳动力资源登记台帐", List.of(), columns(territory).list(), all);
    }

    private static Columns<Dossier> columns(Territory territory) {
        return addWork(addPerson(new Columns<Dossier>(), territory), territory);
    }

    private static Columns<Dossier> addPerson(Columns<Dossier> columns, Territory territory) {
        return columns.add("行政区划代码", one -> one.village().code().padded(Level.VILLAGE))
                .add("县（市）", one -> territory.name)
                .add("街道（乡镇）", Dossier::townshipName)
                .add("社区（村）", one -> one.village().name())
                .add("姓名", one -> one.worker().name())
                .add("身份证号码", one -> one.worker().identityNumber())
                .empty("就业失业登记证号")
                .add("性别", one -> gender(one.worker()))
                .add("年龄", one -> AgeOn.fullYears(one.worker().birthDate(), one.today()))
                .add("出生日期", one -> compact(one.worker().birthDate()))
                .add("民族", one -> one.worker().ethnicity())
                .add("政治面貌", one -> "群众")
                .add("学历", one -> one.worker().education().label())
                .add("户口性质", one -> one.worker().rural() ? "农业户口" : "非农业户口")
                .add("婚姻状况", one -> one.worker().maritalStatus().label())
                .add("联系电话", one -> one.worker().phone())
                .add("是否参加技能培训", one -> yesNo(!one.worker().certificates().isEmpty()))
                .empty("培训类型", "培训项目")
                .add("是否获得国家职业资格证书", one -> yesNo(!one.worker().certificates().isEmpty()))
                .empty("职业资格等级", "已享受就业服务");
    }

    private static Columns<Dossier> addWork(Columns<Dossier> columns, Territory territory) {
        return columns.add("就业单位", now(DemoSpell::employerName))
                .add("主要从事工种", now(DemoSpell::occupation))
                .add("从事产业类型", now(spell -> sector(spell.industry())))
                .add("就业时间(yyyymmdd)", now(spell -> compact(spell.from())))
                .add("就业地点", one -> placeClass(one, territory))
                .add("外出省份", now(spell -> province(spell, territory)))
                .add("年收入（万元）", now(LabourLedger::yearly))
                .add("就业形式", now(spell -> spell.channel().label()))
                .add("人员身份", LabourLedger::groups)
                .add("失业时间", LabourLedger::joblessSince)
                .empty("失业原因")
                .add(
                        "困难群体情况",
                        one -> one.current("hardship").map(DemoCategory::detail).orElse(null))
                .add("就业工种意向", one -> String.join("、", one.wish().occupations()))
                .empty("就业产业意向")
                .add("工资收入意向", one -> RosterText.yuan(one.wish().monthlyWageFloorFen()))
                .add("就业区域意向", one -> wishedArea(one, territory))
                .empty("就业形式意向")
                .add("就业服务需求", one -> one.now() == null && one.wish().willing() == Truth.TRUE ? "职业介绍" : null)
                .add("培训需求类型", one -> one.wish().training())
                .add("参保情况", now(spell -> yesNo(spell.socialInsurance())))
                .add("填报人", one -> one.village().name() + "就业服务专干")
                .add("填报日期", one -> compact(one.worker().lastContact()));
    }

    private static String sector(String industry) {
        return switch (industry) {
            case "A" -> "第一产业";
            case "B", "C", "D", "E" -> "第二产业";
            default -> "第三产业";
        };
    }

    private static @Nullable Object placeClass(Dossier one, Territory territory) {
        DemoSpell spell = one.now();
        if (spell == null) {
            return null;
        }
        String code = spell.workRegion().value();
        if (code.startsWith(territory.county.value())) {
            return "县内";
        }
        if (code.startsWith(territory.county.upTo(Level.CITY).value())) {
            return "县外市内";
        }
        return switch (code.substring(0, 2)) {
            case "31", "32", "33" -> "长三角";
            case "44" -> "珠三角";
            default -> code.startsWith(territory.county.upTo(Level.PROVINCE).value()) ? "市外" : "其他";
        };
    }

    private static @Nullable Object province(DemoSpell spell, Territory territory) {
        String code = spell.workRegion().upTo(Level.PROVINCE).value();
        return territory.elsewhere.stream()
                .filter(place -> place.code().value().startsWith(code))
                .map(Territory.Destination::province)
                .filter(name -> !name.equals(territory.province))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal yearly(DemoSpell spell) {
        Long wage = spell.monthlyWageFen();
        return wage == null
                ? null
                : BigDecimal.valueOf(wage * MONTHS_OF_YEAR, FEN_OF_TEN_THOUSAND_YUAN_DIGITS)
                        .stripTrailingZeros();
    }

    static String groups(Dossier one) {
        return one.categories().stream()
                .filter(span -> span.heldOn(one.today()))
                .map(span -> span.category().label())
                .collect(Collectors.joining("；"));
    }

    private static @Nullable Object joblessSince(Dossier one) {
        DemoSpell latest = one.latest();
        return latest == null || one.now() != null ? null : compact(latest.to());
    }

    private static @Nullable Object wishedArea(Dossier one, Territory territory) {
        if (one.wish().regions().isEmpty()) {
            return null;
        }
        boolean home = one.wish().regions().stream().allMatch(code -> code.equals(territory.county));
        return home ? "县内" : "县外";
    }
}
