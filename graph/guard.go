package graph

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"hengxiao/domain/fault"
	"hengxiao/domain/selected"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
	"hengxiao/graph/generated"
)

// alone are the mutations that open and close sessions and prove whose they are.
// They run outside the operation's transaction, because a refused sign-in must
// leave its trace.
var alone = map[string]bool{"signIn": true, "signOut": true, "confirmIdentity": true}

// guarded returns an error that names every root field without a guard, and every
// one that asks a stranger for proof.
func guarded(s *ast.Schema) error {
	var errs []error
	for _, root := range []*ast.Definition{s.Query, s.Mutation, s.Subscription} {
		if root == nil {
			continue
		}
		for _, f := range root.Fields {
			if !strings.HasPrefix(f.Name, "__") && f.Directives.ForName("allow") == nil && f.Directives.ForName("public") == nil {
				errs = append(errs, fmt.Errorf("%s.%s has neither @allow nor @public", root.Name, f.Name))
			}
			if fresh(f) && (root != s.Mutation || f.Directives.ForName("allow") == nil) {
				errs = append(errs, fmt.Errorf("%s.%s is @fresh, which only a mutation with @allow can be", root.Name, f.Name))
			}
		}
	}
	return errors.Join(errs...)
}

// roots are the fields that an operation asks of the schema itself.
func roots(op *graphql.OperationContext) []graphql.CollectedField {
	return graphql.CollectFields(op, op.Operation.SelectionSet, nil)
}

// admit decides for each root field whether this viewer may ask it, before
// anything is resolved or an earlier answer is repeated.
func (d *door) admit(ctx context.Context, op *graphql.OperationContext) gqlerror.List {
	var refused gqlerror.List
	single := 0
	fields := roots(op)
	for _, f := range fields {
		if alone[f.Name] {
			single++
		}
		if err := d.mayAsk(ctx, op, f); err != nil {
			refused = append(refused, d.entries(ctx, gqlerror.List{{Err: err, Path: ast.Path{ast.PathName(f.Alias)}}})...)
		}
	}
	if single > 0 && len(fields) > 1 {
		return gqlerror.List{refusal(fault.New(fault.TooComplex, "登录、退出与确认身份须单独请求"))}
	}
	return refused
}

func (d *door) mayAsk(ctx context.Context, op *graphql.OperationContext, f graphql.CollectedField) error {
	if f.Name == "__typename" {
		return nil
	}
	if strings.HasPrefix(f.Name, "__") {
		if d.Introspection {
			return nil
		}
		return fault.New(fault.BadInput, "未开放接口自省")
	}
	if f.Definition.Directives.ForName("public") != nil {
		return nil
	}
	v := viewer.FromContext(ctx)
	if v == nil {
		return stranger()
	}
	if refused := admit(v, f.Definition); refused != nil {
		d.denied(ctx, f.ObjectDefinition.Name, f.Name)
		return refused
	}
	if fresh(f.Definition) {
		return d.Proof(ctx, d.Store.Client)
	}
	return nil
}

// admit lets through whom a field's @allow names; nil where it does.
func admit(v *viewer.Viewer, f *ast.FieldDefinition) *fault.Fault {
	if roles := allowed(f); len(roles) > 0 && !v.Has(roles...) {
		return fault.New(fault.Forbidden, "您的角色不能进行此操作")
	}
	return nil
}

// fresh tells whether a field asks its viewer for a recent proof that it is them.
func fresh(f *ast.FieldDefinition) bool { return f.Directives.ForName("fresh") != nil }

// guardedFields is the schema with its guards.
var guardedFields = sync.OnceValue(func() *ast.Schema {
	return generated.NewExecutableSchema(generated.Config{}).Schema()
})

// admitted refuses who may not ask for a question, to whatever else answers it.
func admitted(ctx context.Context, question string) error {
	return mayCall(ctx, guardedFields().Query, question)
}

// asItself does an act on several rows for whom its own mutation is open; with the
// proof that this asks for, unless the act is but tried.
func asItself[T any](ctx context.Context, act selected.Act, proof func(context.Context, *ent.Client) error, do func() (T, error)) (T, error) {
	mutations := guardedFields().Mutation
	err := mayCall(ctx, mutations, act.Action)
	if err == nil && fresh(mutations.Fields.ForName(act.Action)) {
		err = proof(ctx, db(ctx))
	}
	if err != nil {
		var none T
		return none, err
	}
	return do()
}

// trying asks for no proof: nothing is written.
func trying(context.Context, *ent.Client) error { return nil }

// mayCall refuses who may not ask for a root field.
func mayCall(ctx context.Context, root *ast.Definition, name string) error {
	f := root.Fields.ForName(name)
	if f == nil {
		return fault.Missing()
	}
	if refused := admit(viewer.FromContext(ctx), f); refused != nil {
		return refused
	}
	return nil
}

func stranger() *fault.Fault { return fault.New(fault.Unauthenticated, "请先登录") }

// allowed are the roles of a field's @allow; none means everybody signed in.
func allowed(f *ast.FieldDefinition) []viewer.Role {
	allow := f.Directives.ForName("allow")
	if allow == nil {
		return []viewer.Role{viewer.SystemRole} // unreachable past guarded: closed
	}
	given := allow.Arguments.ForName("roles")
	if given == nil {
		return nil
	}
	var roles []viewer.Role
	for _, child := range given.Value.Children {
		roles = append(roles, viewer.Role(child.Value.Raw))
	}
	return roles
}

// denied leaves a trace of an attempt, in a transaction of its own.
func (d *door) denied(ctx context.Context, object, field string) {
	err := trace.New(ctx, d.Store.Client, field, object, field, "{}").SetResult(auditevent.ResultDENIED).Exec(ctx)
	if err != nil {
		d.Log.ErrorContext(ctx, "denial not traced", "field", field, "error", err.Error())
	}
}
