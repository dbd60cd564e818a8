package policy_test

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/privacy"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/migrate"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

func TestRowsAreMadeByWhomTheMatrixNames(t *testing.T) {
	each(t, func(t *testing.T, s *scene) {
		for _, n := range nouns(s.db) {
			var got []string
			for _, who := range everybody() {
				// A row that sets nothing is never made, but the policy speaks first.
				if err := n.create(s.as(who)); err == nil {
					t.Fatalf("%s made an empty row of %s", who, n.table())
				} else if !errors.Is(err, privacy.Deny) {
					got = append(got, who)
				}
			}
			want := slices.Sorted(slices.Values(strings.Fields(makes[n.table()])))
			if n.table() == "audit_events" {
				want = everybody() // whoever acts leaves a trace
			}
			if diff := cmp.Diff(want, got, cmp.Transformer("joined", func(s []string) string { return strings.Join(s, " ") })); diff != "" {
				t.Errorf("%s (-want +got):\n%s", n.table(), diff)
			}
		}
	})
}

func TestRowsAreChangedByWhomTheMatrixNames(t *testing.T) {
	each(t, func(t *testing.T, s *scene) {
		for _, n := range nouns(s.db) {
			table := n.table()
			got := map[string]string{}
			for i, who := range everybody() {
				then := moment.Add(time.Duration(i+1) * time.Hour)
				ctx := trace.Quiet(clock.NewContext(s.as(who), clock.Fixed(then)))
				changed, err := n.update(ctx)
				if errors.Is(err, privacy.Deny) {
					got[who] = ""
					continue
				}
				if err != nil {
					t.Fatalf("%s changes %s: %v", who, table, err)
				}
				ids := s.changedAt(table, then)
				got[who] = s.called(table, ids)
				if changed != len(ids) {
					t.Errorf("%s was told that %d rows of %s changed; %d did", who, changed, table, len(ids))
				}
			}
			if diff := cmp.Diff(s.expected(table, changes[table]), got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", table, diff)
			}
		}
	})
}

// changedAt are the rows that were written last at a moment.
func (s *scene) changedAt(table string, then time.Time) []uuid.UUID {
	rows := sql.Dialect(s.store.Dialect).Select("id").From(sql.Table(table))
	return s.scan(rows.Where(sql.EQ(rows.C("updated_at"), then)))
}

func TestNobodyDeletesByHand(t *testing.T) {
	each(t, func(t *testing.T, s *scene) {
		for _, n := range nouns(s.db) {
			for _, who := range everybody() {
				if gone, err := n.delete(s.as(who)); !errors.Is(err, privacy.Deny) {
					t.Errorf("%s deletes %d of %s: %v", who, gone, n.table(), err)
				}
			}
		}
	})
}

func TestStrangersAreRefusedEverywhere(t *testing.T) {
	each(t, func(t *testing.T, s *scene) {
		nobody := t.Context()
		for _, n := range nouns(s.db) {
			_, ids := n.ids(nobody)
			_, count := n.count(nobody)
			_, rows := n.rows(nobody)
			_, update := n.update(nobody)
			_, remove := n.delete(nobody)
			for what, err := range map[string]error{"ids": ids, "count": count, "rows": rows,
				"create": n.create(nobody), "update": update, "delete": remove} {
				if !errors.Is(err, privacy.Deny) {
					t.Errorf("a stranger's %s of %s: %v", what, n.table(), err)
				}
			}
		}
	})
}

func TestTheMachineWritesNoRowOfAnotherDivision(t *testing.T) {
	each(t, func(t *testing.T, s *scene) {
		here := viewer.Machine(t.Context(), home, "test")
		for _, n := range nouns(s.db) {
			if n.table() == "idempotency_keys" || n.table() == "audit_events" {
				continue // the machine's own, which carry the division of whoever acted
			}
			create := n.builder("Create")
			mutation := create.MethodByName("Mutation").Call(nil)[0].Interface().(ent.Mutation)
			if err := mutation.SetField("division", away); err != nil {
				t.Fatal(err)
			}
			if err := create.Interface().(interface{ Exec(context.Context) error }).Exec(here); !errors.Is(err, privacy.Deny) {
				t.Errorf("a row of %s was made in another division: %v", n.table(), err)
			}
		}
	})
}

// ties are all rows' references to other rows.
func (s *scene) ties() map[string]string {
	s.t.Helper()
	all := map[string]string{}
	for _, table := range migrate.Tables {
		for _, key := range table.ForeignKeys {
			column := key.Columns[0].Name
			rows := sql.Dialect(s.store.Dialect).Select("id", column).From(sql.Table(table.Name))
			text, args := rows.Query()
			answer, err := s.store.DB.QueryContext(s.t.Context(), text, args...)
			if err != nil {
				s.t.Fatal(err)
			}
			for answer.Next() {
				var id uuid.UUID
				var to uuid.NullUUID
				if err := answer.Scan(&id, &to); err != nil {
					s.t.Fatal(err)
				}
				all[table.Name+" "+s.called(table.Name, []uuid.UUID{id})+" "+column] = to.UUID.String()
			}
			if err := errors.Join(answer.Err(), answer.Close()); err != nil {
				s.t.Fatal(err)
			}
		}
	}
	return all
}

// Writes of edges from the other side bypass the policy of the row that bears the
// reference: AddSheetIDs on an own project would move somebody else's sheet there.
func TestNoTieIsWrittenFromTheOtherSide(t *testing.T) {
	each(t, func(t *testing.T, s *scene) {
		before := s.ties()
		for _, who := range append(everybody(), "the machine") {
			ctx := viewer.Machine(trace.Quiet(t.Context()), home, "test")
			if who != "the machine" {
				ctx = trace.Quiet(s.as(who))
			}
			for _, n := range nouns(s.db) {
				for _, method := range farSides(n) {
					if err := s.tie(ctx, n, method); !errors.Is(err, privacy.Deny) {
						t.Errorf("%s: %s of %s is not refused: %v", who, method, n.table(), err)
					}
				}
			}
		}
		if diff := cmp.Diff(before, s.ties()); diff != "" {
			t.Errorf("ties changed (-before +after):\n%s", diff)
		}
	})
}

// farSides are the methods of a noun's update that write many rows of another.
func farSides(n noun) []string {
	var methods []string
	update := n.builder("Update").Type()
	for i := range update.NumMethod() {
		name := update.Method(i).Name
		adds := strings.HasSuffix(name, "IDs") && (strings.HasPrefix(name, "Add") || strings.HasPrefix(name, "Remove"))
		if adds {
			methods = append(methods, name)
			if edge, ok := strings.CutPrefix(strings.TrimSuffix(name, "IDs"), "Add"); ok {
				for j := range update.NumMethod() {
					if clear := update.Method(j).Name; strings.HasPrefix(clear, "Clear"+edge) && len(clear) <= len("Clear"+edge)+2 {
						methods = append(methods, clear)
					}
				}
			}
		}
	}
	return methods
}

// tie writes an edge on all rows that the asker may change, with every row there is.
func (s *scene) tie(ctx context.Context, n noun, method string) error {
	var args []reflect.Value
	update := n.builder("Update")
	if !strings.HasPrefix(method, "Clear") {
		for id := range s.of {
			args = append(args, reflect.ValueOf(id))
		}
	}
	update.MethodByName(method).Call(args)
	_, err := update.Interface().(interface {
		Save(context.Context) (int, error)
	}).Save(ctx)
	return err
}

// Upserts overwrite rows past the policy of updates, so no builder can.
func TestThereAreNoUpserts(t *testing.T) {
	for _, n := range nouns(ent.NewClient()) {
		bulk := n.client.MethodByName("CreateBulk").Type().Out(0)
		for _, builder := range []reflect.Type{n.builder("Create").Type(), bulk} {
			for i := range builder.NumMethod() {
				if name := builder.Method(i).Name; strings.HasPrefix(name, "OnConflict") {
					t.Errorf("%s.%s", builder, name)
				}
			}
		}
	}
}

// A machine of no division, as the jobs are, writes one row as it writes many.
func TestTheMachineOfAllDivisionsWritesOneRow(t *testing.T) {
	each(t, func(t *testing.T, s *scene) {
		everywhere := viewer.Machine(t.Context(), "", "test")
		for _, division := range []string{home, away} {
			batch, err := s.db.Batch.UpdateOneID(s.id("batches", division)).SetNameZh("改名").Save(everywhere)
			if err != nil || batch.NameZh != "改名" {
				t.Errorf("the batch of %s: %v", division, err)
			}
		}
		if err := s.db.Batch.UpdateOneID(uuid.New()).SetNameZh("改名").Exec(everywhere); !ent.IsNotFound(err) {
			t.Errorf("a batch that is none: %v", err)
		}
	})
}
