import { connect } from 'hello-module';

/** Never called: what matters is that it compiles, and that what is marked as wrong does not. */
export async function typesOfFunctions(): Promise<void> {
  const hello = connect();
  const [greeting] = await hello.getGreeting({ name: 'Ada', volume: 2 }, { whatIf: true });
  greeting satisfies string | undefined;
  for await (const length of hello.measureGreeting({}, { input: ['Ada'] })) length satisfies number;
  // @ts-expect-error -- a name is mandatory
  await hello.getGreeting({ volume: 2 });
}
