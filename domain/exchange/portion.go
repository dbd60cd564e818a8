package exchange

import (
	"context"
	"iter"

	"github.com/google/uuid"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
)

type declarationFilter = predicate.Declaration

// portions reads the declarations that match by their ids, so many at a time; what
// the reader does to one portion does not hide the next.
func portions(ctx context.Context, db *ent.Client, where []declarationFilter, with func(*ent.DeclarationQuery)) iter.Seq2[[]*ent.Declaration, error] {
	return func(yield func([]*ent.Declaration, error) bool) {
		var last uuid.UUID
		for {
			q := db.Declaration.Query().Where(where...).Where(declaration.IDGT(last)).Order(declaration.ByID()).Limit(portion)
			with(q)
			rows, err := q.All(ctx)
			if err != nil || len(rows) == 0 || !yield(rows, nil) || len(rows) < portion {
				if err != nil {
					yield(nil, err)
				}
				return
			}
			last = rows[len(rows)-1].ID
		}
	}
}
