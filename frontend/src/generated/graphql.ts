/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type SignIn = {
  login: string;
  password: string;
  code?: string | null | undefined;
};

/** Role is enum for the field role */
export type Role =
  | 'UNIT_CLERK'
  | 'UNIT_HEAD'
  | 'DEPT_REVIEWER'
  | 'SECTION_REVIEWER'
  | 'PERF_OFFICE'
  | 'BUDGET_SECTION'
  | 'EXPERT'
  | 'PANEL_LEADER'
  | 'AGENCY'
  | 'LEADER'
  | 'INTEGRATOR'
  | 'ADMIN'
  | 'SECURITY_ADMIN'
  | 'AUDITOR'
  | 'SYSTEM';

export type SignInMutationVariables = Exact<{
  input: SignIn;
}>;


export type SignInMutation = { signIn: { accessToken: string, viewer: { ' $fragmentRefs'?: { 'SessionViewerFragment': SessionViewerFragment } } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type CurrentViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentViewerQuery = { viewer: { ' $fragmentRefs'?: { 'SessionViewerFragment': SessionViewerFragment } } | null };

export type SessionViewerFragment = { login: string, name: string, roles: Array<Role>, divisionName: string, unit: { code: string, nameZh: string } | null, section: { code: string, nameZh: string } | null } & { ' $fragmentName'?: 'SessionViewerFragment' };

export type UnreadNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNoticesQuery = { unreadNotices: number };

export type NoticedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NoticedSubscription = { noticed: number };

export type LatestNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestNoticesQuery = { notices: { edges: Array<{ node: { id: string, subject: string, detail: string, createdAt: string } | null } | null> | null } };

export type ReadNoticesMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ReadNoticesMutation = { readNotices: number };

export { SessionViewerFragmentDoc } from "./documents/SessionViewerFragmentDoc";
export { SignInDocument } from "./documents/SignInDocument";
export { SignOutDocument } from "./documents/SignOutDocument";
export { CurrentViewerDocument } from "./documents/CurrentViewerDocument";
export { UnreadNoticesDocument } from "./documents/UnreadNoticesDocument";
export { NoticedDocument } from "./documents/NoticedDocument";
export { LatestNoticesDocument } from "./documents/LatestNoticesDocument";
export { ReadNoticesDocument } from "./documents/ReadNoticesDocument";