package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/mask"
)

// closed keeps what a viewer may not read out of an answer where the rows' own rules
// do not reach: a mutation answers a row that the machine has just written, and a
// row's neighbour that does not exist for the viewer is null, not a fault.
func closed(ctx context.Context, next graphql.Resolver) (any, error) {
	res, err := next(ctx)
	fc := graphql.GetFieldContext(ctx)
	switch {
	case fc.Object == "Mutation":
		mask.Row(ctx, res)
	case fc.Parent != nil && fc.Object != "Query" && ent.IsNotFound(err) && !fc.Field.Definition.Type.NonNull:
		return nil, nil
	}
	return res, err
}
