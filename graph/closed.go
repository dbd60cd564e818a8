package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/mask"
)

// closed keeps what a viewer may not read out of an answer where the rows' own rules
// do not reach: a mutation answers a row that the machine has just written, the id of a
// step tells its moment, by which its neighbours are still found, and a row's neighbour
// that does not exist for the viewer is null, not a fault.
func closed(ctx context.Context, next graphql.Resolver) (any, error) {
	res, err := next(ctx)
	fc := graphql.GetFieldContext(ctx)
	switch {
	case fc.Object == "Mutation":
		mask.Row(ctx, res)
	case fc.Object == "StageChange" && fc.Field.Name == "id":
		if id, ok := res.(uuid.UUID); ok {
			return mask.StepID(ctx, id), err
		}
	case fc.Parent != nil && fc.Object != "Query" && ent.IsNotFound(err) && !fc.Field.Definition.Type.NonNull:
		return nil, nil
	}
	return res, err
}
