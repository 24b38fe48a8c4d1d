/** Data quality: rules ({@code policies/quality.yaml}), the inspection of records by them, what was found, what was set aside. */
@NullMarked
package org.wutong.bureau.monitoring.quality;

import org.jspecify.annotations.NullMarked;
