package main

import (
	"context"
	"log/slog"
	"net/http"
	"sync/atomic"

	"hengxiao/domain/audit"
	"hengxiao/domain/exchange"
	"hengxiao/domain/identity"
	"hengxiao/domain/library"
	"hengxiao/domain/reporting"
	"hengxiao/domain/spending"
	"hengxiao/domain/survey"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store"
	"hengxiao/graph"
	"hengxiao/graph/generated"
)

// app is a server that runs: what all routes share.
type app struct {
	*config
	log      *slog.Logger
	store    *store.Store
	identity *identity.Service
	library  *library.Service
	keys     *identity.Keys
	events   *graph.Events
	shelf    shelf
	clock    *clock.Shifted // the machine's, unless a test has set it
	meters   *meters
	turns    *turns
	results  exchange.Targets // where results for budget preparation go
	signer   audit.Signer     // of the trail's checkpoints
	ready    atomic.Bool
	closing  chan struct{}
}

// newApp opens the database, migrates it and reads the keys.
func newApp(ctx context.Context, sh *shell, c *config, log *slog.Logger) (*app, error) {
	s, err := store.Open(ctx, c.store())
	if err != nil {
		return nil, err
	}
	if err := s.Migrate(ctx); err != nil {
		_ = s.Close()
		return nil, err
	}
	keys, err := identity.LoadKeys(c.keys(sh))
	if err != nil {
		_ = s.Close()
		return nil, err
	}
	seeds, err := c.checkpointKey(sh).Seeds()
	if err != nil {
		_ = s.Close()
		return nil, err
	}
	a := &app{
		config:   c,
		log:      log,
		store:    s,
		keys:     keys,
		identity: identity.New(identity.Config{Store: s, Keys: keys, Issuer: c.issuer}),
		library:  library.New(keys.Box),
		events:   graph.NewEvents(),
		shelf:    shelf{dir: c.dataDir},
		clock:    &clock.Shifted{},
		turns:    newTurns(c.rate),
		signer:   audit.NewSigner(seeds),
		closing:  make(chan struct{}),
	}
	a.meters = newMeters(a.store)
	return a, nil
}

// door is the GraphQL handler with its resolvers.
func (a *app) door() (http.Handler, error) {
	return graph.NewHandler(graph.Config{
		Schema: generated.NewExecutableSchema(generated.Config{
			Resolvers: &graph.Resolver{Identity: a.identity, Library: a.library, Events: a.events, Answers: survey.NewGate()},
		}),
		Store:         a.store,
		Events:        a.events,
		Introspection: a.demo() || a.graphiql,
		Log:           a.log,
		Check:         a.stillGood,
		Proof:         a.identity.Fresh,
		Closing:       a.closing,
	})
}

// routes are everything that the server answers.
func (a *app) routes() (http.Handler, error) {
	door, err := a.door()
	if err != nil {
		return nil, err
	}
	face, err := newFace()
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("/graphql", a.sameOrigin(a.recognised(a.inTurn(door))))
	mux.Handle("POST /auth/refresh", a.sameOrigin(http.HandlerFunc(a.refresh)))
	mux.HandleFunc("GET /.well-known/jwks.json", a.jwks)
	mux.HandleFunc("GET /healthz", a.healthz)
	mux.HandleFunc("GET /readyz", a.readyz)
	mux.Handle("GET /metrics", a.meters.handler())
	mux.Handle("GET /files/{id}", a.recognised(a.inTurn(http.HandlerFunc(a.download))))
	mux.Handle("POST /files", a.sameOrigin(a.recognised(a.inTurn(http.HandlerFunc(a.upload)))))
	mux.Handle("GET /files/overalls/{id}", a.recognised(a.inTurn(a.handling(a.sendWhole))))
	mux.Handle("POST /files/overalls", a.sameOrigin(a.recognised(a.inTurn(a.handling(a.uploadWhole)))))
	mux.Handle("GET /pay-lists/{file}", a.recognised(a.inTurn(a.handling(a.proven(a.sendPayList)))))
	a.experts(mux)
	mux.Handle("GET /reports/{file}", a.printed(face, ent.TypeReport, reporting.Print))
	mux.Handle("GET /evaluations/{file}", a.printed(face, ent.TypeEvaluation, spending.PrintEvaluation))
	mux.Handle("GET /forms/{kind}/{file}", a.recognised(a.inTurn(a.handling(a.sendForm))))
	mux.Handle("GET /rollups/{file}", a.recognised(a.inTurn(a.handling(a.sendRollup))))
	mux.Handle("GET /exports/{file}", a.recognised(a.inTurn(a.handling(a.sendList))))
	mux.Handle("GET /exports/tables/{file}", a.recognised(a.inTurn(a.handling(a.sendTables))))
	mux.Handle("GET /prints/{file}", a.recognised(a.inTurn(a.handling(a.sendPrints))))
	a.tables(mux)
	a.executions(mux)
	if a.demo() || a.graphiql {
		graphiql(mux)
	}
	if a.demo() {
		mux.HandleFunc("GET /demo/accounts", listAccounts)
	}
	a.testRoutes(mux)
	mux.Handle("/", face)
	return a.observed(a.clothed(a.shared(mux))), nil
}
