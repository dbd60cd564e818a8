package graph

import (
	"context"

	"hengxiao/domain/statistics"
)

// Statistics makes the tables for leaders.
func (query) Statistics(ctx context.Context, filter statistics.StatisticsFilter) (*statistics.Statistics, error) {
	return statistics.Count(ctx, db(ctx), filter)
}

// ScopeNames names what a list is narrowed to.
func (query) ScopeNames(ctx context.Context, input statistics.ScopeNames) (*statistics.ScopeNames, error) {
	return statistics.Names(ctx, db(ctx), input)
}

// FollowUp is the way to the other tables.
func (query) FollowUp(ctx context.Context, filter statistics.StatisticsFilter) (*statistics.FollowUp, error) {
	return statistics.Follow(db(ctx), filter), nil
}

// Dashboard tells how the viewer's part of a year stands.
func (query) Dashboard(ctx context.Context, filter statistics.DashboardFilter) (*statistics.Dashboard, error) {
	return statistics.Dash(ctx, db(ctx), filter)
}

// IndicatorStatistics makes T12.
func (query) IndicatorStatistics(ctx context.Context, filter statistics.StatisticsFilter) (*statistics.IndicatorStatistics, error) {
	return statistics.CountIndicators(ctx, db(ctx), filter)
}
