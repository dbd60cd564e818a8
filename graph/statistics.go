package graph

import (
	"context"

	"hengxiao/domain/statistics"
)

// Statistics makes the tables for leaders.
func (query) Statistics(ctx context.Context, filter statistics.StatisticsFilter) (*statistics.Statistics, error) {
	return statistics.Count(ctx, db(ctx), filter)
}
