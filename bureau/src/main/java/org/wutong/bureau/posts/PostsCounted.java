package org.wutong.bureau.posts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;

/** Kinds of public-welfare posts with how many there are, as records that can be counted; they belong to the bureau’s own place. */
@Configuration(proxyBeanMethods = false)
class PostsCounted {
    @Bean
    CountedRecords postTypesCounted(CountedQueries queries) {
        return queries.of(
                "posts.types",
                "select p.id as key, 0 as person, 0 as household, home.place, p.since as starts, p.until as ends, p.name as title,"
                        + " p.kind, p.places, p.fund, p.level from posts.post_type p cross join"
                        + " (select value collate \"C\" as place from offices.setting where name = 'county') home"
                        + " where home.place >= :place and home.place < :end",
                java.util.Map.of(),
                key -> "/registers/post-type/" + key);
    }
}
