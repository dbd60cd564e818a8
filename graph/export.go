package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"

	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/domain/statistics"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
	"hengxiao/graph/generated"
)

// guardedFields is the schema with its guards.
var guardedFields = sync.OnceValue(func() *ast.Schema {
	return generated.NewExecutableSchema(generated.Config{}).Schema()
})

// Export is one of the lists of the API on its way out as a file: for whom the field is,
// narrowed by its own filter in JSON. Name is the field's.
func Export(ctx context.Context, client *ent.Client, name string, filter []byte) (*exchange.Listing, error) {
	ways := map[string]func() (*exchange.Listing, error){
		"projects": func() (*exchange.Listing, error) {
			f, err := filterOf[generated.ProjectFilter](filter)
			if err != nil {
				return nil, err
			}
			return exchange.ListProjects(ctx, client, narrowProjects(ctx, f))
		},
		"declarations": func() (*exchange.Listing, error) {
			f, err := filterOf[generated.DeclarationFilter](filter)
			if err != nil {
				return nil, err
			}
			return exchange.ListDeclarations(ctx, client, narrowDeclarations(ctx, f))
		},
		"auditEvents": func() (*exchange.Listing, error) {
			f, err := filterOf[generated.AuditFilter](filter)
			if err != nil {
				return nil, err
			}
			return exchange.ListTrail(ctx, client, narrowTrail(f)), nil
		},
		"statistics": func() (*exchange.Listing, error) {
			f, err := filterOf[statistics.StatisticsFilter](filter)
			if err != nil {
				return nil, err
			}
			return exchange.ListStatistics(ctx, client, *f)
		},
	}
	way, known := ways[name]
	if !known {
		return nil, fault.Missing()
	}
	if roles := allowed(guardedFields().Query.Fields.ForName(name)); len(roles) > 0 && !viewer.FromContext(ctx).Has(roles...) {
		return nil, fault.New(fault.Forbidden, "您的角色不能进行此操作")
	}
	return way()
}

// filterOf reads a list's filter; what the filter does not know is refused.
func filterOf[F any](text []byte) (*F, error) {
	f := new(F)
	if len(text) == 0 {
		return f, nil
	}
	in := json.NewDecoder(bytes.NewReader(text))
	in.DisallowUnknownFields()
	if err := in.Decode(f); err != nil {
		return nil, fault.New(fault.BadInput, "筛选条件不符合格式").At("filter")
	}
	return f, nil
}
