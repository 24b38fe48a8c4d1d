package org.wutong.bureau.employers.ledgers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.Standards;
import org.wutong.bureau.register.Standards.Standard;

/** Holds a project against the shares that documents ask of its place: of posts for target groups, of funds paid as wages. */
@Component
class ProjectQuota {
    private final Standards standards;
    private final BusinessDate businessDate;

    ProjectQuota(Standards standards, BusinessDate businessDate) {
        this.standards = standards;
        this.businessDate = businessDate;
    }

    /**
     * One share asked of a project.
     *
     * @param share four digits behind the point; null while a number is not known
     * @param met null while the share is not known
     */
    record Held(
            Standard standard,
            @Nullable BigDecimal share,
            @Nullable Boolean met) {}

    List<Held> of(Project project) {
        LocalDate day = project.since() == null ? businessDate.today() : project.since();
        boolean relief = project.kind() == ProjectKind.WORK_RELIEF;
        return Stream.of(
                        held("project_target_posts", project, day, project.targetPosts(), project.posts()),
                        relief
                                ? held("project_wages_of_funds", project, day, project.wages(), project.funds())
                                : Optional.<Held>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Held> held(
            String standard, Project project, LocalDate day, @Nullable Number part, @Nullable Number whole) {
        return standards.find(standard, project.place().code(), day).map(found -> {
            if (part == null || whole == null || whole.longValue() == 0) {
                return new Held(found, null, null);
            }
            BigDecimal share = BigDecimal.valueOf(part.longValue())
                    .divide(BigDecimal.valueOf(whole.longValue()), 4, RoundingMode.DOWN);
            boolean met = BigDecimal.valueOf(part.longValue())
                            .compareTo(found.value().multiply(BigDecimal.valueOf(whole.longValue())))
                    >= 0;
            return new Held(found, share, met);
        });
    }
}
