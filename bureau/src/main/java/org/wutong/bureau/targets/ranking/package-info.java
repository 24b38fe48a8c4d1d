/** Ranking of places by a formula that is data, ties shared, small places marked, with movement since the last frozen ranking. */
@NullMarked
@NamedInterface("ranking")
package org.wutong.bureau.targets.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
