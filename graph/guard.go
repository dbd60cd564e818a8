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
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
	"hengxiao/graph/generated"
)

// alone are the mutations that open and close sessions. They run outside the
// operation's transaction, because a refused sign-in must leave its trace.
var alone = map[string]bool{"signIn": true, "signOut": true}

// guarded returns an error that names every root field without a guard.
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
		if fa := d.mayAsk(ctx, op, f); fa != nil {
			e := refusal(fa)
			e.Path = ast.Path{ast.PathName(f.Alias)}
			refused = append(refused, e)
		}
	}
	if single > 0 && len(fields) > 1 {
		return gqlerror.List{refusal(fault.New(fault.TooComplex, "登录与退出须单独请求"))}
	}
	return refused
}

func (d *door) mayAsk(ctx context.Context, op *graphql.OperationContext, f graphql.CollectedField) *fault.Fault {
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
	refused := admit(v, f.Definition)
	if refused != nil {
		d.denied(ctx, f.ObjectDefinition.Name, f.Name)
	}
	return refused
}

// admit lets through whom a field's @allow names; nil where it does.
func admit(v *viewer.Viewer, f *ast.FieldDefinition) *fault.Fault {
	if roles := allowed(f); len(roles) > 0 && !v.Has(roles...) {
		return fault.New(fault.Forbidden, "您的角色不能进行此操作")
	}
	return nil
}

// guardedFields is the schema with its guards.
var guardedFields = sync.OnceValue(func() *ast.Schema {
	return generated.NewExecutableSchema(generated.Config{}).Schema()
})

// admitted refuses who may not ask for a question, to whatever else answers it.
func admitted(ctx context.Context, question string) error {
	return mayCall(ctx, guardedFields().Query, question)
}

// asItself does an act on several rows for whom its own mutation is open.
func asItself[T any](ctx context.Context, act selected.Act, do func() (T, error)) (T, error) {
	if err := mayCall(ctx, guardedFields().Mutation, act.Action); err != nil {
		var none T
		return none, err
	}
	return do()
}

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
