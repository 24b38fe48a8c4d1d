package org.wutong.bureau.targets.ranking;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.bureau.targets.data.BookFile;

/** The formulas that travel with the program as data. */
@Configuration(proxyBeanMethods = false)
class RankingConfiguration {
    @Bean
    RankingBook rankingBook(TargetBook targets) throws IOException {
        return RankingBookReader.read(BookFile.shipped("policies/ranking.yaml"), targets);
    }
}
