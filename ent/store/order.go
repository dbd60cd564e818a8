package store

import (
	"context"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/mask"
)

// standing puts rows that were asked for in no order into that of their numbers (no, label,
// item), else as they were made. What a row has many of comes alike from every database,
// however often it was written since; and the database need not sort.
func standing() ent.Interceptor {
	return ent.InterceptFunc(func(next ent.Querier) ent.Querier {
		return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
			if !mask.ReadsRows(ctx) {
				return next.Query(ctx, q)
			}
			inOrder := q.(interface{ Standing() func(ent.Value) }).Standing()
			read, err := next.Query(ctx, q)
			if err == nil {
				inOrder(read)
			}
			return read, err
		})
	})
}
