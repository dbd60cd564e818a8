package graph

import (
	"context"

	"hengxiao/domain/statistics"
)

// Statistics makes the tables for leaders.
func (query) Statistics(ctx context.Context, filter statistics.StatisticsFilter) (*statistics.Statistics, error) {
	return statistics.Count(ctx, db(ctx), filter)
}

// IndicatorStatistics makes T12.
func (query) IndicatorStatistics(ctx context.Context, filter statistics.StatisticsFilter) (*statistics.IndicatorStatistics, error) {
	return statistics.CountIndicators(ctx, db(ctx), filter)
}
