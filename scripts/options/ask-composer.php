<?php
// Asks Composer: `table` prints which options it has and what each takes, `parse` how it reads calls (JSON on standard input).
require '/usr/share/php/Composer/autoload.php';

use Composer\Console\Application;
use Symfony\Component\Console\Input\ArgvInput;
use Symfony\Component\Console\Input\InputDefinition;

error_reporting(E_ERROR);
$application = new Application();
$application->setAutoExit(false);

function takes($option): string
{
    if (!$option->acceptValue()) {
        return 'nothing';
    }
    return $option->isValueRequired() ? 'value' : 'optional';
}

function options(InputDefinition $definition): array
{
    $table = [];
    foreach ($definition->getOptions() as $option) {
        $table['--' . $option->getName()] = takes($option);
        if (method_exists($option, 'isNegatable') && $option->isNegatable()) {
            $table['--no-' . $option->getName()] = 'nothing';
        }
        foreach ($option->getShortcut() === null ? [] : explode('|', $option->getShortcut()) as $letter) {
            $table['-' . $letter] = takes($option);
        }
    }
    return $table;
}

function table(Application $application): array
{
    $verbs = [];
    foreach (['install', 'update', 'require', 'remove', 'create-project', 'dump-autoload', 'run-script', 'config', 'global',
        'clear-cache', 'show', 'validate'] as $verb) {
        $verbs[$verb] = options($application->find($verb)->getDefinition());
    }
    return ['version' => Composer\Composer::VERSION, 'options' => options($application->getDefinition()), 'verbs' => $verbs];
}

function parse(Application $application, array $args): array
{
    try {
        $input = new ArgvInput(['composer', ...$args]);
        try {
            $input->bind($application->getDefinition());
        } catch (Throwable $unknown) {
            // Options of the verb, which the application does not have.
        }
        $verb = $input->getFirstArgument();
        $command = $application->find($verb ?? '');
        $command->mergeApplicationDefinition();
        $input->bind($command->getDefinition());
        return ['options' => json_encode($input->getOptions()), 'operands' => json_encode($input->getArguments())];
    } catch (Throwable $error) {
        return ['error' => $error->getMessage()];
    }
}

if ($argv[1] === 'table') {
    echo json_encode(table($application));
} else {
    $calls = json_decode(stream_get_contents(STDIN), true);
    echo json_encode(array_map(fn (array $args): array => parse($application, $args), $calls));
}
