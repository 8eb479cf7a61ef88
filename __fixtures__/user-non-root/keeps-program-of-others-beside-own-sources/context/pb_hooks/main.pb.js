onAfterBootstrap((e) => { console.log("App initialized!") })
