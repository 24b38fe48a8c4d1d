package org.wutong.demo;

import static org.wutong.demo.RosterText.yesNo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wutong.demo.Workbooks.Columns;
import org.wutong.demo.Workbooks.Sheet;
import org.wutong.vocabulary.RegionCode.Level;

/** Employers and their vacancies as sheets. */
final class HiringSheets {
    private HiringSheets() {}

    static Sheet<DemoEmployer> employers(DemoCounty county, Trades trades) {
        Columns<DemoEmployer> columns = new Columns<DemoEmployer>()
                .add("单位编号", DemoEmployer::id)
                .add("单位名称", DemoEmployer::name)
                .add("统一社会信用代码", DemoEmployer::creditCode)
                .add("单位类型", one -> one.kind().label())
                .add("企业规模", one -> one.size().label())
                .add("所属行业", one -> trades.industry(one.industry()).name())
                .add("行业代码", DemoEmployer::industry)
                .add("区划代码", one -> one.region().padded(Level.COUNTY))
                .add("地址", DemoEmployer::address)
                .add("职工人数", DemoEmployer::heads)
                .add("是否认定帮扶车间", one -> one.kind() == EmployerKind.WORKSHOP ? yesNo(one.workshopRecognised()) : null)
                .add("联系人", DemoEmployer::contact)
                .add("联系电话", DemoEmployer::phone);
        return new Sheet<>("用人单位", List.of(), columns.list(), county.employers());
    }

    static Sheet<DemoVacancy> vacancies(DemoCounty county, Trades trades) {
        Map<String, DemoEmployer> employers = county.employersById();
        Columns<DemoVacancy> columns = new Columns<DemoVacancy>()
                .add("岗位编号", DemoVacancy::id)
                .add("单位名称", of(employers, DemoEmployer::name))
                .add("统一社会信用代码", of(employers, DemoEmployer::creditCode))
                .add("岗位名称", DemoVacancy::title)
                .add("所属行业", one -> trades.industry(one.industry()).name())
                .add("工作地点", of(employers, DemoEmployer::address))
                .add("工作地区划代码", one -> one.workRegion().padded(Level.COUNTY))
                .add("招聘人数", DemoVacancy::headcount)
                .add("薪资", DemoVacancy::payText)
                .add(
                        "学历要求",
                        one -> one.education() == Education.NONE
                                ? "不限"
                                : one.education().label())
                .add("最低年龄", DemoVacancy::ageMin)
                .add("最高年龄", DemoVacancy::ageMax)
                .add("证书要求", one -> String.join("、", one.certificates()))
                .add("语言要求", one -> String.join("、", one.languages()))
                .add("是否签订合同", one -> yesNo(one.contract()))
                .add("是否参保", one -> yesNo(one.insurance()))
                .add("是否包吃住", one -> yesNo(one.boardLodging()))
                .add("发布日期", DemoVacancy::published)
                .add("到岗日期", DemoVacancy::starts)
                .add("截止日期", DemoVacancy::closes)
                .add("纬度", DemoVacancy::latitude)
                .add("经度", DemoVacancy::longitude)
                .add("联系人", of(employers, DemoEmployer::contact))
                .add("联系电话", of(employers, DemoEmployer::phone));
        return new Sheet<>("岗位", List.of(), columns.list(), county.vacancies());
    }

    private static Function<DemoVacancy, @Nullable Object> of(
            Map<String, DemoEmployer> employers, Function<DemoEmployer, String> part) {
        return vacancy -> {
            DemoEmployer employer = employers.get(vacancy.employerId());
            return employer == null ? null : part.apply(employer);
        };
    }
}
