// Package policy says which rows exist for a viewer, and who may write them.
//
// A closed row is absent, not an error: strangers are denied, known viewers are
// filtered. Every query, eager load, count and update of a table passes here,
// and what reads past ent takes the same Scope.
package policy

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/privacy"

	"hengxiao/ent/viewer"
)

// Of is the policy of a table whose rules stand in see.go and write.go.
func Of(table string) ent.Policy { return rows{table} }

// Machine is the policy of a table that only the machine reads and writes.
func Machine() ent.Policy { return machine{} }

// narrowed is what every generated query and mutation can do.
type narrowed interface{ WhereP(...func(*sql.Selector)) }

type rows struct{ table string }

// EvalQuery denies strangers and filters everybody else.
func (r rows) EvalQuery(ctx context.Context, q ent.Query) error {
	v, err := known(ctx)
	if err != nil {
		return err
	}
	q.(narrowed).WhereP(Scope(v, r.table))
	return privacy.Allow
}

// EvalMutation lets the machine write, and people what is theirs to write by hand.
func (r rows) EvalMutation(ctx context.Context, m ent.Mutation) error {
	v, err := known(ctx)
	if err != nil {
		return err
	}
	if err := inDivision(v, m); err != nil {
		return err
	}
	if err := fromItsOwnSide(m); err != nil {
		return err
	}
	if !v.IsSystem() {
		if err := mayWrite(v, r.table, m); err != nil {
			return err
		}
	} else if v.Division != "" && !m.Op().Is(ent.OpCreate) { // one without a division writes everywhere: ent takes no empty scope
		m.(narrowed).WhereP(Scope(v, r.table))
	}
	return privacy.Allow
}

type machine struct{}

func (machine) EvalQuery(ctx context.Context, _ ent.Query) error       { return machineOnly(ctx) }
func (machine) EvalMutation(ctx context.Context, _ ent.Mutation) error { return machineOnly(ctx) }

func machineOnly(ctx context.Context) error {
	if v, err := known(ctx); err != nil || !v.IsSystem() {
		return privacy.Denyf("only the machine comes here")
	}
	return privacy.Allow
}

func known(ctx context.Context) (*viewer.Viewer, error) {
	v := viewer.FromContext(ctx)
	if v == nil {
		return nil, privacy.Denyf("nobody is asking")
	}
	return v, nil
}

// inDivision refuses a row that is born in another division than its maker's.
func inDivision(v *viewer.Viewer, m ent.Mutation) error {
	if !m.Op().Is(ent.OpCreate) || v.Division == "" {
		return nil
	}
	if given, ok := m.Field("division"); ok && given != v.Division {
		return privacy.Denyf("a row of division %v is not made in %s", given, v.Division)
	}
	return m.SetField("division", v.Division)
}

// Scope is the predicate of the rows of a table that exist for v: the one source
// for ent's policies and for SQL that reads past ent.
func Scope(v *viewer.Viewer, table string) func(*sql.Selector) {
	return func(t *sql.Selector) {
		if v.Division != "" {
			t.Where(sql.EQ(t.C("division"), v.Division))
		}
		if v.IsSystem() {
			return
		}
		rule, ok := see[table]
		if !ok {
			panic(fmt.Sprintf("policy: no rule for %s", table))
		}
		if p := rule(v, t); p != nil {
			t.Where(p)
		}
	}
}

// Tables lists the tables that have a rule.
func Tables() []string {
	names := make([]string, 0, len(see))
	for name := range see {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
