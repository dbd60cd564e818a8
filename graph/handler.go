// Package graph is the door: the verbs of schema.graphql as GraphQL over HTTP,
// with the guards, limits and transactions that hold for all of them.
package graph

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

// Config is what the door stands on.
type Config struct {
	Schema        graphql.ExecutableSchema
	Store         *store.Store
	Events        *Events
	Introspection bool
	Log           *slog.Logger
	// Check reads the request's viewer anew, or says why the session is over; nil: both
	// are what they were.
	Check func(context.Context) (*viewer.Viewer, error)
	// Proof refuses a viewer whose session has not proved lately whose it is.
	Proof   func(context.Context, *ent.Client) error
	Closing <-chan struct{} // closed when the server stops: streams end, requests finish
}

// timeLimit bounds an operation; a single statement is cut off by the database sooner.
const timeLimit = 20 * time.Second

// door answers operations.
type door struct {
	Config
	schema *ast.Schema
	exec   *executor.Executor
}

// NewHandler returns the handler of /graphql, or an error that names each root
// field of the schema without a guard.
func NewHandler(cfg Config) (http.Handler, error) {
	if err := guarded(cfg.Schema.Schema()); err != nil {
		return nil, err
	}
	if cfg.Check == nil {
		cfg.Check = func(ctx context.Context) (*viewer.Viewer, error) { return viewer.FromContext(ctx), nil }
	}
	known := newTexts()
	exec := executor.New(cfg.Schema)
	exec.SetParserTokenLimit(maxTokens)
	exec.SetDisableSuggestion(true)
	exec.SetDefaultRulesFn(discreet)
	exec.SetQueryCache(known)
	exec.SetErrorPresenter(raw)
	exec.SetRecoverFunc(recovered)
	exec.Use(limits{known})
	exec.Use(budget{})
	exec.AroundFields(paged)
	exec.AroundFields(closed)
	return &door{Config: cfg, schema: cfg.Schema.Schema(), exec: exec}, nil
}

// ServeHTTP answers one operation: a POST with JSON, nothing else.
func (d *door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	take := accepted(r.Header.Values("Accept"))
	defer func() {
		if p := recover(); p != nil && p != http.ErrAbortHandler {
			errs := d.entries(r.Context(), gqlerror.List{{Err: recovered(r.Context(), p)}})
			write(w, http.StatusInternalServerError, take.media(), encode(nil, errs, false))
		}
	}()
	params, refused := read(w, r, take)
	if refused != nil {
		write(w, refused.status, take.media(), encode(nil, gqlerror.List{refusal(refused.fault)}, false))
		return
	}
	ctx := graphql.StartOperationTrace(withShared(ent.NewContext(r.Context(), d.Store.Client)))
	op, errs := d.exec.CreateOperationContext(ctx, params)
	if len(errs) > 0 {
		write(w, take.requestError(), take.media(), encode(nil, d.entries(ctx, errs), false))
		return
	}
	op.DisableIntrospection = !d.Introspection
	if CallerFrom(ctx).Unknown && !standsAlone(op) {
		write(w, http.StatusUnauthorized, take.media(), encode(nil, gqlerror.List{refusal(stranger())}, true))
		return
	}
	if op.Operation.Operation == ast.Subscription || take == takeStream {
		d.stream(ctx, w, op, take)
		return
	}
	ctx, cancel := context.WithTimeout(ctx, timeLimit)
	defer cancel()
	write(w, http.StatusOK, take.media(), d.answer(ctx, op, r.Header))
}

// answer runs a query or a mutation whose viewer may ask it.
func (d *door) answer(ctx context.Context, op *graphql.OperationContext, header http.Header) []byte {
	if errs := d.admit(ctx, op); len(errs) > 0 {
		return encode(nil, errs, true)
	}
	if errs := d.misfits(op); len(errs) > 0 {
		return encode(nil, errs, true)
	}
	if op.Operation.Operation != ast.Mutation {
		return d.run(ctx, op).body()
	}
	if standsAlone(op) {
		return d.apart(ctx, op)
	}
	key, fa := keyOf(header)
	if fa != nil {
		return encode(nil, gqlerror.List{refusal(fa)}, true)
	}
	return d.mutate(ctx, op, key)
}

// result is an operation's answer before it is bytes.
type result struct {
	data []byte
	errs gqlerror.List // as people read them
	raw  gqlerror.List // as they came
}

// run resolves an operation once.
func (d *door) run(ctx context.Context, op *graphql.OperationContext) result {
	responses, ctx := d.exec.DispatchOperation(ctx, op)
	response := responses(ctx)
	if response == nil { // the asker went away
		return result{errs: gqlerror.List{refusal(unavailable())}}
	}
	return result{data: response.Data, errs: d.entries(ctx, response.Errors), raw: response.Errors}
}

func (r result) body() []byte { return encode(r.data, r.errs, true) }

func standsAlone(op *graphql.OperationContext) bool {
	for _, f := range roots(op) {
		if alone[f.Name] {
			return true
		}
	}
	return false
}

// keyOf reads the Idempotency-Key; "" is none.
func keyOf(header http.Header) (string, *fault.Fault) {
	values := header.Values("Idempotency-Key")
	if len(values) == 0 {
		return "", nil
	}
	key := values[0]
	if len(values) > 1 || len(key) < 1 || len(key) > 128 {
		return "", badKey()
	}
	for i := range len(key) {
		if key[i] < '!' || key[i] > '~' {
			return "", badKey()
		}
	}
	return key, nil
}

func badKey() *fault.Fault {
	return fault.New(fault.BadInput, "Idempotency-Key 应为 1 至 128 个可见的 ASCII 字符")
}
