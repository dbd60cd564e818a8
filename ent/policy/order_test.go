package policy_test

import (
	"bytes"
	"cmp"
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// backwards turns round what the database answered: whoever relies on its order is found.
func backwards(next ent.Querier) ent.Querier {
	return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
		read, err := next.Query(ctx, q)
		if rows := reflect.ValueOf(read); err == nil && rows.Kind() == reflect.Slice {
			swap := reflect.Swapper(read)
			for i, j := 0, rows.Len()-1; i < j; i, j = i+1, j-1 {
				swap(i, j)
			}
		}
		return read, err
	})
}

// rank is where a row stands among its like: by number, label or item where it has one,
// else as it was made.
type rank struct {
	no   int64
	code string
	at   time.Time
	id   uuid.UUID
}

func rankOf(row reflect.Value) (r rank) {
	row = row.Elem()
	r.id = row.FieldByName("ID").Interface().(uuid.UUID)
	for _, name := range []string{"No", "Label", "Item"} {
		switch f := row.FieldByName(name); {
		case f.IsValid() && f.CanInt() && name == "No":
			r.no = f.Int()
			return r
		case f.IsValid() && f.Kind() == reflect.String && name != "No":
			r.code = f.String()
			return r
		}
	}
	for _, name := range []string{"CreatedAt", "OccurredAt"} {
		if f := row.FieldByName(name); f.IsValid() {
			r.at = f.Interface().(time.Time)
		}
	}
	return r
}

func (r rank) compare(other rank) int {
	return cmp.Or(cmp.Compare(r.no, other.no), cmp.Compare(len(r.code), len(other.code)), strings.Compare(r.code, other.code),
		r.at.Compare(other.at), bytes.Compare(r.id[:], other.id[:]))
}

// inOrder tells whether rows stand by their ranks.
func inOrder(rows reflect.Value) bool {
	var ranks []rank
	for i := range rows.Len() {
		ranks = append(ranks, rankOf(rows.Index(i)))
	}
	return slices.IsSortedFunc(ranks, rank.compare)
}

// Every list of rows that names no order has one all the same, and so has every edge of the
// schema to many rows, eager or asked for.
func TestWhateverARowHasManyOfStandsInOneOrder(t *testing.T) {
	each(t, func(t *testing.T, s *scene) {
		s.db.Intercept(ent.InterceptFunc(backwards))
		ctx := viewer.Machine(t.Context(), "", "walk the edges")
		edges, several := 0, 0
		for _, n := range nouns(s.db) {
			query := n.builder("Query")
			var many []string
			for i := range query.NumMethod() {
				if name, with := strings.CutPrefix(query.Type().Method(i).Name, "With"); with && !strings.HasPrefix(name, "Named") {
					query.Method(i).Call(nil)
					many = append(many, name)
				}
			}
			rows := answer(t, query, ctx)
			if !inOrder(rows) {
				t.Errorf("%s stand in no order", n.table())
			}
			for i := range rows.Len() {
				loaded := rows.Index(i).Elem().FieldByName("Edges")
				for _, edge := range many {
					eager := loaded.FieldByName(edge)
					if eager.Kind() != reflect.Slice {
						continue
					}
					edges++
					if eager.Len() < 2 {
						continue
					}
					several++
					asked := answer(t, rows.Index(i).MethodByName("Query" + edge).Call(nil)[0], ctx)
					if !inOrder(eager) || !inOrder(asked) || asked.Len() != eager.Len() {
						t.Errorf("%s of a row of %s stand in no order", edge, n.table())
					}
				}
			}
		}
		if several < 20 {
			t.Errorf("of %d edges only %d lead to several rows", edges, several)
		}
	})
}

// answer is what a query answers.
func answer(t *testing.T, query reflect.Value, ctx context.Context) reflect.Value {
	t.Helper()
	out := query.MethodByName("All").Call([]reflect.Value{reflect.ValueOf(ctx)})
	if err, failed := out[1].Interface().(error); failed {
		t.Fatal(err)
	}
	return out[0]
}
