import { relative } from 'node:path';
import type { Node } from 'typescript/unstable/ast';
import { isAwaitExpression, isCallExpression, isExpressionStatement, isVoidExpression } from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';

/**
 * Finds refusals that nobody looks at: a call that gives a `Result`, standing alone as a statement. The linter has no such
 * rule, so the compiler itself is asked for the type of every such statement.
 */
export function droppedResults(root: string, configuration: string, isOurs: (path: string) => boolean): string[] {
  const api = new API({ cwd: root });
  try {
    const snapshot = api.updateSnapshot({ openProjects: [configuration] });
    const project = snapshot.getProject(configuration);
    if (project === undefined) throw new Error(`no project ${configuration}`);
    const { program, checker } = project;
    return program.getSourceFileNames().flatMap((name) => {
      const path = relative(root, name);
      const file = isOurs(path) ? program.getSourceFile(name) : undefined;
      if (file === undefined) return [];
      const calls: Node[] = [];
      const visit = (node: Node): void => {
        const call = isExpressionStatement(node) ? callIn(node.expression) : null;
        if (call !== null) calls.push(call);
        node.forEachChild(visit);
      };
      visit(file);
      const types = calls.length === 0 ? [] : checker.getTypeAtLocation(calls);
      return calls.flatMap((call, index) => {
        const type = types[index];
        const dropped = type !== undefined && isResult(checker.typeToString(type));
        return dropped ? [`${path}: ${call.getText(file).split('\n')[0]}`] : [];
      });
    });
  } finally {
    api.close();
  }
}

/** The call behind `await` and `void`, which hide nothing here. */
function callIn(expression: Node): Node | null {
  if (isAwaitExpression(expression) || isVoidExpression(expression)) return callIn(expression.expression);
  return isCallExpression(expression) ? expression : null;
}

function isResult(type: string): boolean {
  return /^(?:Promise<)?(?:Result|Ok|Err|Outcome)\b/.test(type);
}
